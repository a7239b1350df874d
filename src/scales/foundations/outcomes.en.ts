import {frozen} from '../scale.js';
import type {OutcomeWords} from '../outcomes.js';
import type {OutcomeId} from './outcomes.js';

/** The names are the body's official wording. */
export const outcomesEnglish: OutcomeWords<OutcomeId> = /* @__PURE__ */ frozen({
  language: 'en',
  approved: true,
  source: 'Foundations Guidebook',
  titleFor: (subject: string) => `Child outcomes${subject && ` for ${subject}`}`,
  names: {
    'mental-health': 'Supporting children’s mental health and wellbeing',
    maltreatment: 'Preventing child maltreatment',
    'school-employment': 'Enhancing school achievement & employment',
    crime: 'Preventing crime, violence and antisocial behaviour',
    'substance-abuse': 'Preventing substance abuse',
    'sexual-health': 'Preventing risky sexual behaviour & teen pregnancy',
    'healthy-development': 'Preventing obesity and promoting healthy physical development',
  },
});
