import {parseArgs, type ParseArgsConfig} from 'node:util';
import {UsageError} from './usage-error.js';

/**
 * Reads the options of a command.
 *
 * @throws {UsageError} if there is no such option, or if one that takes a single value is given twice: it is not certain
 *   which of the two is meant
 */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  let parsed: ReturnType<typeof parseArgs<Config>>;
  try {
    parsed = parseArgs(config);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const given = new Map<string, string>();
  for (const token of parseArgs<ParseArgsConfig & {tokens: true}>({...config, tokens: true}).tokens) {
    if (token.kind !== 'option' || token.value === undefined || config.options?.[token.name]?.multiple) continue;
    const earlier = given.get(token.name);
    if (earlier !== undefined)
      throw new UsageError(`--${token.name} is given twice: "${earlier}" and "${token.value}". Give it once.`);
    given.set(token.name, token.value);
  }
  return parsed;
}
