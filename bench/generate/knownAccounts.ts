/** Handles on X of actors in the registry, by state: Russia, China, Iran, the United States, Ukraine, then others. */
export const KNOWN_ACCOUNTS: readonly string[] = `
5_tv istories_media infomoscow24 rianru RTenfrancais dumagovru rusembchina rusemb_iceland rusemblux rusembperu rusembswiss Pravitelstvo_RF rdif_press SputnikInt
BeijingReview CGTNOfficial cgtnenespanol ChinaDaily FuCong17 SpoxCHN_LinJian MOFCOM_China ChinaAmbUN Echinanews Guangming_Daily QiushiJournal thepapercn
EnglishFars Amirabdolahian Bagheri_Kani IRIMFA_EN raisi_com Iran_UN irna_1313 PressTV
ABC CNN politico CDCgov KamalaHarris NASA marcorubio USUN
KyivIndependent GeneralStaffUA DI_Ukraine MFA_Ukraine Podolyak_M Denys_Shmyhal rustem_umerov ZelenskyyUa
abcnews MayadeenEnglish Cancilleria_Ar dfat BBCNews ItamaratyGovBr CBCNews dawn_com AuswaertigesAmt dwnews MAECgob Armees_Gouv BorisJohnson RishiSunak PM_ViktorOrban DrSJaishankar IsraeliPM ItalyMFA ModJapan_en lemondefr NHKWORLD_News CMShehbaz MofaQatar_EN SkyNews
JosepBorrellF antoniolscosta ecb EMA_News EUvsDisinfo
beltanews BelarusMFA belteleradiocompany
TheAstanaTimes AkordaPress MFA_KZ
_AfricanUnion rafaelmgrossi NATO UN UNESCO
`
  .trim()
  .split(/\s+/);
