import {fill} from '../fill.js';
import {changePages, type OutputOptions} from './files.js';
import {readSourceFile} from './source-file.js';
import {UsageError} from './usage-error.js';

/** `what-works-ratings fill` */
export async function fillCommand(
  pages: readonly string[],
  {from, ...output}: OutputOptions & {readonly from?: string | undefined},
): Promise<number> {
  if (!from) throw new UsageError('Say which file has the ratings: --from programmes.csv');
  const contents = readSourceFile(from);
  if (!contents) return 1;
  const change = (text: string, name: string) => {
    let isRefused = false;
    const result = fill(text, contents, {
      report({line, message, kind}) {
        console.error(`${name}:${line}: ${message}`);
        const isSource = kind === 'template' && output['in-place'];
        if (isSource)
          console.error(`${name}: --in-place does not write the source of a template. Fill what is made of it.`);
        isRefused ||= kind === 'refused' || Boolean(isSource);
      },
    });
    return isRefused ? undefined : result;
  };
  return changePages(pages, output, change, [from]);
}
