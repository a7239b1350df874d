import type {MessagesData} from '../../src/ratings-file/schema.js';

interface SmallScale {
  id: string;
  version: string;
  [name: string]: unknown;
}
export function smallFile(whose?: string): {scales: SmallScale[]};
export function messagesIn(language: string): MessagesData;
export function allMessagesIn(language: string): MessagesData;
export function wholeFile(): {scales: unknown[]; outcomes: unknown; overrides: unknown[]; messages: MessagesData[]};
export function programmesFile(): {
  source: unknown;
  programmes: {id?: string; name: unknown; ratings: {evidence?: string; cost?: string}}[];
};
