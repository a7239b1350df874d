<?php
/**
 * Text that a page gives, and the words that the plug-in has. Nothing here needs WordPress.
 *
 * The functions of this file and of the two for ratings and cards do what those of the same names in the JavaScript
 * package do. A test compares them.
 */

namespace WhatWorksRatings;

/** What JavaScript counts as space, for use in a class of characters. PHP's `\s` knows fewer. */
const SPACE = '\x{9}-\x{D}\x{20}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}';

/** The content of words.php. */
function words(): array {
  static $words = null;
  return $words ??= require dirname(__DIR__) . '/words.php';
}

/** The trimmed text of an attribute: '' unless it is text or a number. Bytes that are no UTF-8 are replaced. */
function text_of($value): string {
  if (!is_string($value) && !is_int($value) && !is_float($value)) return '';
  $text = htmlspecialchars_decode(htmlspecialchars((string) $value, ENT_NOQUOTES | ENT_SUBSTITUTE, 'UTF-8'), ENT_NOQUOTES);
  return preg_replace('/^[' . SPACE . ']+|[' . SPACE . ']+\z/u', '', $text);
}

/** Escapes text for the content of an element, or for an attribute value in quotes. */
function escape_html(string $text): string {
  return strtr($text, ['&' => '&amp;', '<' => '&lt;', '>' => '&gt;', '"' => '&quot;', "'" => '&#39;', "\r" => '&#13;']);
}

/**
 * Attributes for use in a tag, each with a space before it.
 *
 * @param array $attributes by name: a text, `true` for an attribute without a value, or '' or `false` for none
 */
function attributes_html(array $attributes): string {
  $html = '';
  foreach ($attributes as $name => $value) {
    if ($value === true) $html .= " $name";
    elseif ($value !== '' && $value !== false) $html .= " $name=\"" . escape_html($value) . '"';
  }
  return $html;
}

/** A sentence with its values in place of "%subject%" and the like. */
function filled(string $sentence, array $values): string {
  $places = [];
  foreach ($values as $name => $value) $places["%$name%"] = $value;
  return strtr($sentence, $places);
}

/**
 * The address, if it is http, https or relative, or '' for any other, such as "javascript:" or "//example.org". Of the
 * addresses with a host, those are left out too that a browser may not be able to read.
 */
function address_of(string $href): string {
  // A browser takes these characters out of an address.
  $read = preg_replace('/^[\0- ]+|[\t\n\r]/', '', $href);
  if ($read === '' || preg_match('~^[\\\\/]{2}~', $read)) return '';
  if (!preg_match('/^[a-z][a-z0-9+.-]*:/i', $read)) return $href;
  return preg_match('~^https?://([\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+\.?(:\d{1,4})?([/?#]|\z)~iu', $read) ? $href : '';
}

/** What `$by_language` has for a language tag, such as "cy-GB", or else for a shorter one, or else the first. */
function in_language(array $by_language, string $tag): array {
  $prefix = strtolower($tag);
  while ($prefix !== '') {
    if (isset($by_language[$prefix])) return $by_language[$prefix];
    $prefix = substr($prefix, 0, (int) strrpos($prefix, '-'));
  }
  return reset($by_language);
}

/** Whether text in a language needs no `lang` of its own in an element with this language tag. */
function is_in_language(string $language, string $tag): bool {
  return strpos(strtolower($tag) . '-', strtolower($language) . '-') === 0;
}

/**
 * A date as it stands in an attribute: "2018", "2018-02" or "2018-02-15"; '' if it is missing or invalid.
 */
function date_of($value): string {
  $text = text_of($value);
  return date_in_words($text, in_language(words()['messages'], 'en')) === '' ? '' : $text;
}

/** "2018-02" as "February 2018". '' for anything that is no date. */
function date_in_words(string $date, array $messages): string {
  if (!preg_match('/^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?\z/', $date, $parts)) return '';
  [$year, $month, $day] = [$parts[1], (int) ($parts[2] ?? 0), (int) ($parts[3] ?? 0)];
  if (!isset($parts[2])) return filled($messages['year'], ['year' => $year]);
  if ($month < 1 || $month > 12) return '';
  if (!isset($parts[3])) return filled($messages['months'][$month], ['year' => $year]);
  return checkdate($month, $day, (int) $year) ? filled($messages['days'][$month], ['year' => $year, 'day' => $day]) : '';
}
