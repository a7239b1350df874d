import {frozen} from '../scale.js';
import type {OutcomeWords} from '../outcomes.js';
import type {OutcomeId} from './outcomes.js';

/** A draft: no translator has reviewed it yet. */
export const outcomesWelsh: OutcomeWords<OutcomeId> = /* @__PURE__ */ frozen({
  language: 'cy',
  approved: false,
  source: 'Foundations Guidebook',
  titleFor: (subject: string) => `Deilliannau i blant${subject && ` ar gyfer ${subject}`}`,
  names: {
    'mental-health': 'Cefnogi iechyd meddwl a llesiant plant',
    maltreatment: 'Atal camdriniaeth plant',
    'school-employment': 'Gwella cyflawniad yn yr ysgol a chyflogaeth',
    crime: 'Atal troseddu, trais ac ymddygiad gwrthgymdeithasol',
    'substance-abuse': 'Atal camddefnyddio sylweddau',
    'sexual-health': 'Atal ymddygiad rhywiol peryglus a beichiogrwydd yn yr arddegau',
    'healthy-development': 'Atal gordewdra a hybu datblygiad corfforol iach',
  },
});
