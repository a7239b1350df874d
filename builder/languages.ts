import {inLanguage} from './library.js';
import {welsh} from './messages.cy.js';
import {english} from './messages.en.js';
import type {Language, Messages} from './messages.js';

/** What the builder says, in every language that it speaks. The first is for pages in any other language. */
export const allMessages: readonly [Messages, ...Messages[]] = [english, welsh];

export const languages: readonly Language[] = allMessages.map(({language}) => language);

export const messagesIn = (language: Language): Messages => inLanguage(allMessages, language);
