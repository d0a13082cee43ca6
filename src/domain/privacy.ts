/** What a report does with actors whom no registry and no analyst has labelled: they may be private persons. */
export type PrivacyChoice = 'pseudonyms' | 'left out' | 'named';
