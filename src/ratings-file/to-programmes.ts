import {idFromName, type Programme, type Programmes, type RatingsOrigin} from '../scales/programmes.js';
import type {ProgrammeData} from './schema.js';

/** The id of a programme: its own, or one made from its name. */
export const idOf = ({id, name}: Pick<ProgrammeData, 'id' | 'name'>): string => id ?? idFromName(nameOf({name}));

/** The name of a programme. Of several languages the first counts. */
export const nameOf = ({name}: Pick<ProgrammeData, 'name'>): string =>
  typeof name === 'string' ? name : (Object.values(name)[0] ?? '');

/** Converts the programmes of a ratings file. Their ids have been checked. */
export const toProgrammes = (programmes: readonly ProgrammeData[], origin?: RatingsOrigin): Programmes => ({
  byId: new Map(programmes.map(toProgramme).map((programme) => [programme.id, programme])),
  origin,
});

const toProgramme = (data: ProgrammeData): Programme => ({
  ...data,
  id: idOf(data),
  isIdDerived: data.id === undefined,
  ratings: data.ratings ?? {},
  findings: data.findings ?? [],
});
