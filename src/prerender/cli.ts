#!/usr/bin/env node
import {version} from '../version.js';
import {checkCommand} from './commands/check-command.js';
import {fillCommand} from './commands/fill-command.js';
import {print} from './commands/files.js';
import {readOptions} from './commands/options.js';
import {pictureCommand} from './commands/picture-command.js';
import {prerenderCommand} from './commands/prerender-command.js';
import {cardCommand, tableCommand} from './commands/table-command.js';
import {usage} from './commands/usage.js';
import {UsageError} from './commands/usage-error.js';

interface Command {
  /** What the command works on, as it is asked for. */
  readonly noun: string;
  /** The options that have an effect. */
  readonly options: readonly string[];
  readonly run: (names: readonly string[], options: Options) => number | Promise<number>;
}

type Options = Omit<ReturnType<typeof parseArguments>['values'], 'help' | 'version'>;

const commands: Readonly<Record<string, Command>> = {
  prerender: {noun: 'page', options: ['stylesheet', 'root', 'out', 'in-place'], run: prerenderCommand},
  check: {noun: 'page', options: ['root', 'from', 'json'], run: checkCommand},
  fill: {noun: 'page', options: ['from', 'out', 'in-place'], run: fillCommand},
  table: {noun: 'file', options: ['columns', 'language', 'dense', 'caption'], run: tableCommand},
  card: {noun: 'file', options: ['language'], run: cardCommand},
};

async function run(args: string[]): Promise<number> {
  if (args[0] === 'picture') return pictureCommand(args.slice(1));
  const {
    values,
    positionals: [name, ...files],
  } = parseArguments(args);
  const {version: showsVersion, help, ...options} = values;
  if (showsVersion) return print(`${version}\n`);
  if (help || args.length === 0) return print(usage);
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const names = [...Object.keys(commands), 'picture'];
    throw new UsageError(
      `There is no command "${name ?? ''}". The commands are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`,
    );
  }
  const useless = Object.keys(options).find((option) => !command.options.includes(option));
  if (useless) throw new UsageError(uselessOption(name!, useless));
  if (!files.length) throw new UsageError(asksFor(name!, command));
  return command.run(files, options);
}

const uselessOption = (name: string, option: string): string =>
  name === 'check' && ['out', 'in-place', 'stylesheet'].includes(option)
    ? `check writes nothing, so --${option} has no effect.`
    : `${name} has no option --${option}.`;

const asksFor = (name: string, {noun}: Command): string =>
  noun === 'page'
    ? `Say which page: what-works-ratings ${name} page.html`
    : `Say which file: what-works-ratings ${name} programmes.csv`;

function parseArguments(args: string[]) {
  return readOptions({
    args,
    allowPositionals: true,
    options: {
      out: {type: 'string'},
      'in-place': {type: 'boolean'},
      stylesheet: {type: 'string'},
      root: {type: 'string'},
      from: {type: 'string'},
      json: {type: 'boolean'},
      columns: {type: 'string'},
      language: {type: 'string'},
      dense: {type: 'boolean'},
      caption: {type: 'string'},
      help: {type: 'boolean', short: 'h'},
      version: {type: 'boolean'},
    },
  });
}

// A reader of the output, such as "head", may close it early.
process.stdout.on('error', () => {});
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
