/**
 * The short words that stand inside a rating's tag: what a reader gets before the script, without it,
 * and with the script blocked. The one place where the example pages get them from.
 *
 * @param {'evidence-rating' | 'cost-rating'} element
 * @param {string} value as in the attribute: '3+*', 'NL2', '4', 'NA', 'not-rated'
 * @param {{lang?: 'en' | 'cy'}} [options]
 */
export function fallback(element, value, {lang = 'en'} = {}) {
  const words = WORDS[lang][element];
  if (value in words.offScale) return `${words.name}: ${words.offScale[value]}`;
  const level = value.replace('*', '');
  const parts = [level, words.levels[level], value.includes('*') && words.mixed].filter(Boolean);
  return `${words.name}: ${parts.join(', ')} (${words.scale})`;
}

const WORDS = {
  en: {
    'evidence-rating': {
      name: 'Evidence rating',
      levels: {},
      mixed: 'mixed findings',
      scale: 'scale 2 to 4+',
      offScale: {
        NL2: 'assessed, the strongest study does not reach level 2',
        NE: 'found not to be effective in at least one rigorous study',
        'not-rated': 'not rated',
      },
    },
    'cost-rating': {
      name: 'Cost rating',
      levels: {
        1: 'low cost',
        2: 'medium-low cost',
        3: 'medium cost',
        4: 'medium-high cost',
        5: 'high cost',
      },
      scale: '1 is lowest, 5 is highest',
      offScale: {
        NA: 'not applicable, not available or not calculated',
        'not-rated': 'not rated',
      },
    },
  },
  // A draft: no translator has reviewed it.
  cy: {
    'evidence-rating': {
      name: 'Gradd tystiolaeth',
      levels: {},
      mixed: 'canfyddiadau cymysg',
      scale: 'graddfa 2 i 4+',
      offScale: {
        NL2: 'aseswyd, nid yw’r astudiaeth gryfaf yn cyrraedd lefel 2',
        NE: 'canfuwyd nad yw’n effeithiol mewn o leiaf un astudiaeth drylwyr',
        'not-rated': 'heb radd',
      },
    },
    'cost-rating': {
      name: 'Gradd cost',
      levels: {
        1: 'cost isel',
        2: 'cost canolig-isel',
        3: 'cost canolig',
        4: 'cost canolig-uchel',
        5: 'cost uchel',
      },
      scale: '1 yw’r isaf, 5 yw’r uchaf',
      offScale: {
        NA: 'ddim yn berthnasol, ddim ar gael neu heb ei chyfrifo',
        'not-rated': 'heb radd',
      },
    },
  },
};
