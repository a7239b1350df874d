import type {AllMessages} from '../text/messages.js';
import {fill} from './defaults.js';
import type {MessagesData} from './schema.js';

/**
 * Converts the library's own sentences in the language of a file: those that contain values become functions of them.
 */
export function toMessages(data: MessagesData): AllMessages {
  const {months, subject, noSubject, ...sentences} = data;
  return {
    ...sentences,
    // Nothing that a reader sees depends on it.
    approved: false,
    rated: (code) => fill(data.rated, {code}),
    hasSign: (sign) => fill(data.hasSign, {sign}),
    list: (parts) => parts.join(', '),
    controlOf: (mention, name) => fill(name ? subject.control : noSubject.control, {mention, subject: name}),
    date: (year, month, day) => [day, month && months[month - 1], year].filter(Boolean).join(' '),
    sourceReviewed: (source, date) => fill(data.sourceReviewed, {source, date}),
    reviewed: (date) => fill(data.reviewed, {date}),
    overdue: (date) => (data.overdue ? fill(data.overdue, {date}) : ''),
    givenBy: (body) => fill(data.givenBy, {body}),
    entryOf: (source, name) => fill(name ? subject.entry : noSubject.entry, {source, subject: name}),
    canCarry: (sign) => fill(data.canCarry, {sign}),
    thisRating: (name) => fill(name ? subject.rating : noSubject.rating, {subject: name}),
  };
}
