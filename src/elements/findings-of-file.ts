import type {FoundProgramme} from '../page/given.js';
import type {Finding} from '../scales/outcomes.js';
import {textForLanguage} from '../text/text-by-language.js';
import {textOf} from '../text/text-of.js';

/**
 * The findings that a ratings file gives for a programme.
 *
 * @param language of the page, in which texts are given if the file has them
 */
export function findingsIn(found: FoundProgramme | undefined, language: string): Finding[] {
  return (found?.programme.findings ?? []).map((data, index) => {
    const texts = [data.finding, data.study, data.timeframe, data.statement].map((text) =>
      textForLanguage(text, language),
    );
    const [finding, study, timeframe, statement] = texts.map(({text}) => text) as [string, string, string, string];
    return {
      outcome: data.outcome,
      finding,
      study,
      timeframe,
      score: textOf(data.score),
      result: data.result ?? '',
      hasStatement: statement !== '',
      statement,
      // No element of the page is in it.
      slot: `statement-${index + 1}`,
      language: texts.map((text) => text.language).find(Boolean),
    };
  });
}
