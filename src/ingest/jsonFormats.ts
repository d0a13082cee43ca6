import { BLUESKY } from './formats/bluesky.ts';
import type { JsonFormat } from './formats/jsonFormat.ts';
import { TELEGRAM } from './formats/telegram.ts';
import { X_API, X_COUNTS, X_USERS } from './formats/xApi.ts';
import { X_CLASSIC } from './formats/xClassic.ts';

/** JSON formats that are known by their records, the most telling first. Others are read as generic objects. */
export const JSON_FORMATS: readonly JsonFormat[] = [
  BLUESKY,
  TELEGRAM,
  X_CLASSIC,
  X_COUNTS,
  X_USERS,
  X_API,
];
