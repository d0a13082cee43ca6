import { citations } from './citations.ts';
import { type Answer, audit, evidence, network } from './commands.ts';
import { coverage } from './coverage.ts';
import { InputError, UsageError } from './failure.ts';
import { figure } from './figure.ts';
import { inspect } from './inspect.ts';
import { lags } from './lags.ts';
import { ledger } from './ledger.ts';
import { mentions } from './mentions.ts';
import { narratives } from './narratives.ts';
import { type Options, parseOptions } from './options.ts';
import { deliver } from './output.ts';
import { pairs } from './pairs.ts';
import { records } from './records.ts';
import { score } from './score.ts';
import { sensitivity } from './sensitivity.ts';
import { surges } from './surges.ts';
import { tell } from './tell.ts';
import { topics } from './topics.ts';

type Command = (options: Options, folder: string) => Promise<Answer>;

const COMMANDS: Readonly<Record<string, Command>> = {
  inspect,
  network,
  evidence,
  pairs,
  citations,
  score,
  sensitivity,
  mentions,
  surges,
  records,
  ledger,
  narratives,
  topics,
  coverage,
  lags,
  figure,
  audit,
};

const HELP = `antiphon <command> <files…> [options]

  inspect    what each file is, and where each of its rows would go
  network    who amplifies whom: nodes, edges, settings, coverage
  evidence   the pair of posts behind every amplification
  pairs      co-share pairs by CooRTweet's rules, from object_id, account_id, content_id, timestamp_share
  sensitivity  the network over a grid of windows and least weights (--windows 60s,5m --thresholds 1,2)
  citations  who is named as the source of what each post says: span, cue, marks, and the statement that is relayed
             (--statement-days 3)
  score      score citations|pickups|mentions GOLD.csv POSTS…: precision, recall, F1 and every disagreement with labels by hand
  mentions   which countries each post names; --by day,state,kind,country counts them
             [with --by: --range FROM..TO --countries KAZ,UKR]
  surges     countries named more often than before: --window 6d --baseline 2021-12-01..2021-12-31 [--range FROM..TO --countries KAZ,UKR]
  records    "first 7 days in which X exceeds Y": --days 7 --of RUS --subject any-other --than RUS [--actor-kinds a,b]
  ledger     state by state: who amplifies whom, beside what activity alone would give [--range FROM..TO --kinds a,b
             --by state: all kinds together]
  figure     the printable figure as SVG with its caption: --size web|one-column|two-columns|square|a4|1200x675|120x90mm
             --title … --subtitle … --theme light|dark|print|greyscale --labels auto|none|N|id,id --legend auto|right|below|none
             --colour state|kind|cluster --actors 60 --no-groups --no-fonts; without --max-q: 0.05, acts kept
             --fold state|cluster, --group 'NAME=id,id' (repeatable), --without id,id
             --case CASE --figure NAME: a figure that the case keeps, to the byte as the app saves it
  narratives posts of each narrative by state, kind and day [--codebook FILE.csv: narrative,language,phrase,exclude]
             [--by narrative,state,kind,actor,day --range FROM..TO]
  topics     hashtags, links, domains, shared posts, persons and bodies named, the 100 most frequent of each
             [--by hashtags,named --of RUS,none --range FROM..TO]
  coverage   which actors have posts on which days; gaps, changes of the set of actors and cut files are said
  lags       how long until the relay, by pair of states [--by first: whose post was first] [--range FROM..TO]
  audit      checks a saved case: every part, post and edge

  --format json|csv (network also gexf|graphml)   --out FILE       --case FILE     --tz ZONE
  --map 'id=…,handle=…,at=…,text=…,url=…'          --kinds a,b      --window 60s|5m|6h|3d
  --similarity 0.8    --min-participation N        --min-weight N   --max-q Q       --seed N
  --keep-acts (with --max-q: hide co-share, copy and passage only)
  --objects url,hashtag,repost,media,given (also domain, text: what counts as a shared object)
  --all-problems (inspect)

Exit codes: 0 done, 1 bad input or failed audit, 2 bad usage.
`;

/**
 * Runs one command. The result goes to standard output (or --out), all else to standard error.
 * @returns the exit code
 */
export async function main(words: readonly string[], folder: string): Promise<number> {
  try {
    const [name, ...rest] = words;
    if (name === undefined || isHelp(name) || asksForHelp(rest)) {
      process.stdout.write(HELP);
      return name === undefined ? 2 : 0;
    }
    const options = parseOptions(rest);
    const answer = await commandNamed(name)(options, folder);
    await deliver(answer.text, options, folder);
    return answer.code;
  } catch (error) {
    return failureCode(error);
  }
}

function isHelp(word: string): boolean {
  return word === 'help' || word === '--help' || word === '-h';
}

/** Words behind `--` are names of files. */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  const options = end === -1 ? words : words.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function commandNamed(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  throw new UsageError(`There is no command "${name}".\n\n${HELP}`);
}

function failureCode(error: unknown): number {
  if (error instanceof UsageError || error instanceof InputError) {
    tell(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
  throw error;
}
