import {prerender, type FileDiagnostic} from '../prerender.js';
import {changePages, type OutputOptions, reporter} from './files.js';
import {UsageError} from './usage-error.js';

/** `what-works-ratings prerender` */
export async function prerenderCommand(
  pages: readonly string[],
  {stylesheet, ...output}: OutputOptions & {readonly stylesheet?: string | undefined},
): Promise<number> {
  if (stylesheet === '')
    throw new UsageError('Say where what-works-ratings-shadow.css is on your site: --stylesheet URL.');
  return changePages(pages, output, (text, name) => {
    let isUnreadable = false;
    const report = (diagnostic: FileDiagnostic) => {
      reporter(name)(diagnostic);
      isUnreadable ||= Boolean(diagnostic.isUnreadable);
    };
    const result = prerender(text, {stylesheet, report});
    return isUnreadable ? undefined : result;
  });
}
