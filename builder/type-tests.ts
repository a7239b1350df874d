/** What must not compile. `tsc -p builder` fails if any of it does. */
import type {FieldValues} from './choice.js';
import type {ControlId} from './diagnostics.js';
import type {Tag} from './elements.js';
import {welsh} from './messages.cy.js';
import type {DiagnosticMessages, Messages} from './messages.js';

const {found, ...withoutSentence} = welsh;
// @ts-expect-error a language without one of the sentences
export const language: Messages = withoutSentence;

const {noDate, ...withoutDiagnostic} = welsh.diagnostics;
// @ts-expect-error a language without one of the diagnostics
export const diagnostics: DiagnosticMessages = withoutDiagnostic;

const {subject, ...withoutLabel} = welsh.labels;
// @ts-expect-error a field without a label
export const labels: Messages['labels'] = withoutLabel;

const {full, ...withoutOption} = welsh.optionLabels.variant;
// @ts-expect-error an option of the library without a label
export const options: Messages['optionLabels']['variant'] = withoutOption;

// @ts-expect-error an element that the builder does not make
export const tag: Tag = 'rating-table';

// @ts-expect-error a field that no element has
export const values: FieldValues = {rating: '3'};

// @ts-expect-error a control that the form does not have: only findings are counted
export const control: ControlId = 'subject-0';

export const taken = {found, noDate, subject, full};
