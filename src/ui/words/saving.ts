import type { PrivacyChoice } from '../../domain/privacy.ts';
import { t } from '../../state/language.ts';
import type { TableFormat } from '../../workers/contract.ts';

/** Device pixels a pixel of the picture. */
export const PICTURE_SCALES = [1, 2, 4] as const;

export function tableChoices(): readonly {
  readonly format: TableFormat;
  readonly label: string;
}[] {
  return [
    { format: 'edges-csv', label: t('Edges, CSV') },
    { format: 'nodes-csv', label: t('Nodes, CSV') },
    { format: 'evidence-csv', label: t('Evidence, CSV') },
    { format: 'judgements-csv', label: t('Your judgements, CSV') },
    { format: 'gexf', label: t('Network, GEXF') },
    { format: 'graphml', label: t('Network, GraphML') },
    { format: 'json', label: t('Network, JSON') },
  ];
}

/** The first is the default: accounts that nobody has labelled may be private persons. */
export function reportChoices(): readonly {
  readonly privacy: PrivacyChoice;
  readonly label: string;
}[] {
  return [
    { privacy: 'pseudonyms', label: t('HTML, unlabelled accounts by number') },
    { privacy: 'left out', label: t('HTML, without unlabelled accounts') },
    { privacy: 'named', label: t('HTML, everybody by name') },
  ];
}
