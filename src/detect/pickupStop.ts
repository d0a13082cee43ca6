/** Words that carry no subject. What is only frequent in a case weighs little by itself. */
export const ENGLISH_STOP: ReadonlySet<string> = new Set(
  `a about after again against all also am an and any are as at be because been before being between both but by can
  could did do does doing down during each few for from further had has have having he her here hers him his how i if
  in into is it its just may me more most my no nor not now of off on once only or other our out over own per said same
  say says she should so some such than that the their them then there these they this those through to too under until
  up us very was we were what when where which while who whom why will with would you your yet via amid news
  always even ever never still already`.split(/\s+/),
);

export const RUSSIAN_STOP: ReadonlySet<string> = new Set(
  `без более бы был была были было быть вам вас ведь весь вот все всего всех вы где для его ее если есть еще как когда
  который которая которые которых кто либо мне может можно мы над надо нас наш него нее ней нет ни них но об однако он
  она они оно от очень по под после потому почти при про раз с сам свой со так также такой там тем то того тоже той
  только том ту тут у уж уже хотя чего чем через что чтобы эта эти это этого этой этом этот из за на не или до во же
  мочь сейчас сегодня сказал заявил сообщил`.split(/\s+/),
);
