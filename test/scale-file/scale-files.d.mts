interface SmallScale {
  id: string;
  version: string;
  [name: string]: unknown;
}
export function smallFile(whose?: string): {scales: SmallScale[]};
export function wholeFile(): {scales: unknown[]; outcomes: unknown; overrides: unknown[]};
