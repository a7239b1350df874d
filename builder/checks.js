/** What is missing or wrong in a choice, and what to do. None of it stops the copying: an editor may know better. */
import {addressOf} from '../dist/text/addresses.js';
import {dateInWords} from '../dist/text/dates.js';
import {copies} from '../dist/text/languages.js';
import {contradicts, scoreOf} from '../dist/scales/findings.js';
import {attributes, ofFinding, scaleOf, scales, values} from './choices.js';

/** Each with the field that it is about, and what to say of it, by its name in `words.js`. */
export function faultsOf({tag, given, findings}, form) {
  const faults = [];
  const fault = (field, name, ...details) => faults.push({field, say: (words) => words.faults[name](...details)});
  const filled = (name) => given[name]?.trim();

  for (const [name, {kind, scale = scaleOf({tag, given}), options}] of Object.entries(attributes[tag])) {
    const value = filledIn(given[name]);
    if (kind === 'value' && value && !values[scale]?.includes(value))
      fault(name, 'notOnTheScale', value, values[scale] ?? []);
    if (kind === 'choice' && !options.includes(given[name] ?? options[0]))
      fault(name, 'noChoice', given[name], options);
  }
  if (tag.endsWith('-rating') && !filled('value')) fault('value', 'noValue');
  if (tag === 'rating-summary' && !filled('evidence') && !filled('cost')) fault('evidence', 'noValue');
  if (tag !== 'rating-explainer' && !filled('subject')) fault('subject', 'noSubject');
  if ('reviewed' in attributes[tag]) {
    if (!filled('reviewed')) fault('reviewed', 'noDate');
    else if (!dateInWords(filled('reviewed'), copies[0])) fault('reviewed', 'noSuchDate', filled('reviewed'));
  }
  if (filled('href') && !addressOf(filled('href'))) fault('href', 'noAddress', filled('href'));
  if (!filled('href') && form === 'link') fault('href', 'noLink');
  if (filled('version') && scales[scaleOf({tag, given})]?.scale.version !== filled('version')) {
    fault('version', 'noVersion', filled('version'), scales[scaleOf({tag, given})].scale.version);
  }
  if (filled('detail') && (given.variant === 'compact' || form === 'cms' || form === 'link'))
    fault('detail', 'noRoomForDetail');
  if (tag === 'outcome-grid') {
    findings.forEach((finding, index) => {
      if (!ofFinding.outcome.options.includes(finding.outcome ?? '') || !finding.outcome)
        fault(`outcome-${index}`, 'noOutcome', index + 1);
      if (!finding.result && Object.entries(finding).some(([name, value]) => name !== 'outcome' && value))
        fault(`result-${index}`, 'noResult', index + 1);
      const {score = '', result = ''} = finding;
      if (score.trim() && !scoreOf({score: score.trim()})) fault(`score-${index}`, 'noScore', score.trim());
      if (contradicts({score: score.trim(), result})) fault(`score-${index}`, 'against', index + 1);
    });
  }
  return faults;
}

const filledIn = (value) => (typeof value === 'string' ? value.trim() : '');
