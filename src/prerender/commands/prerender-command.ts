import {prerender, type FileDiagnostic} from '../prerender.js';
import {readerOfFiles} from '../local-files.js';
import {changePages, filesOf, type OutputOptions, reporter, rootFolder} from './files.js';
import {UsageError} from './usage-error.js';

/** `what-works-ratings prerender` */
export async function prerenderCommand(
  pages: readonly string[],
  {
    stylesheet,
    root,
    ...output
  }: OutputOptions & {
    readonly stylesheet?: string | undefined;
    readonly root?: string | undefined;
  },
): Promise<number> {
  if (stylesheet === '')
    throw new UsageError('Say where what-works-ratings-shadow.css is on your site: --stylesheet URL.');
  const folder = rootFolder(root, filesOf(pages, output.out));
  return changePages(pages, output, (text, name) => {
    let isUnreadable = false;
    const report = (diagnostic: FileDiagnostic) => {
      reporter(name)(diagnostic);
      isUnreadable ||= Boolean(diagnostic.isUnreadable);
    };
    const readSource = readerOfFiles(name, folder, {isSite: root !== undefined, option: '--root'});
    const result = prerender(text, {stylesheet, report, readSource});
    return isUnreadable ? undefined : result;
  });
}
