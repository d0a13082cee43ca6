import { transfer } from 'comlink';
import type { Filters } from '../../domain/view.ts';
import { countedEdges } from '../case/picture.ts';
import type { CaseDesk } from '../contract.ts';
import type { PackedPicture } from './packedPicture.ts';
import { createPacker } from './packPicture.ts';

/** The case desk as it stands in its worker: pictures leave it packed. */
export type PackedCaseDesk = Omit<CaseDesk, 'picture'> & {
  picture(filters: Filters): Promise<PackedPicture>;
};

export function packedDesk(desk: CaseDesk): PackedCaseDesk {
  const pack = createPacker();
  return {
    ...desk,
    async picture(filters) {
      const picture = await desk.picture(filters);
      const { picture: packed, buffers } = pack(picture, countedEdges(picture));
      return transfer(packed, [...buffers]);
    },
  };
}
