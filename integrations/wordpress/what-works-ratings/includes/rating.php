<?php
/** A rating as HTML: the element with its attributes, and inside it the words that readers without the script get. */

namespace WhatWorksRatings;

const VARIANTS = ['standard', 'compact', 'cell', 'dense', 'full'];
const EXPLANATIONS = ['disclosure', 'popover'];

/**
 * A whole rating element.
 *
 * @param string $scale "evidence" or "cost"
 * @param array $options texts, as they were typed: `value`, `variant`, `explanation`, `subject`, `subject-lang`,
 *   `reviewed`, `href`, `hide-subject` (true or false), `programme`; `language`, the language tag of the page; `lang`,
 *   which is written on the element, if it is in another language than the page
 * @return string HTML with all text escaped. A value that is not on the scale stays in its attribute, and the words say
 *   that no rating is shown. An invalid date or address is left out.
 */
function rating_html(string $scale, array $options): string {
  $given = given_rating($options);
  $attributes = attributes_html([
    'programme' => $given['programme'],
    'value' => $given['value'],
    'variant' => $given['variant'] === 'standard' ? '' : $given['variant'],
    'explanation' => $given['explanation'] === 'disclosure' ? '' : $given['explanation'],
    'subject' => $given['subject'],
    'subject-lang' => $given['subject-lang'],
    'reviewed' => $given['reviewed'],
    'href' => $given['href'],
    'hide-subject' => $given['hide-subject'],
    'lang' => text_of($options['lang'] ?? ''),
  ]);
  return "<$scale-rating$attributes>" . rating_words($scale, $options) . "</$scale-rating>";
}

/** The options of a rating, read: '' for what is missing or invalid. */
function given_rating(array $options): array {
  $text = fn($name) => text_of($options[$name] ?? '');
  $choice = fn($name, $choices) => in_array(strtolower($text($name)), $choices, true) ? strtolower($text($name)) : $choices[0];
  return [
    'programme' => $text('programme'),
    'value' => $text('value'),
    'variant' => $choice('variant', VARIANTS),
    'explanation' => $choice('explanation', EXPLANATIONS),
    'subject' => $text('subject'),
    'subject-lang' => $text('subject-lang'),
    'reviewed' => date_of($options['reviewed'] ?? ''),
    'href' => address_of($text('href')),
    'hide-subject' => ($options['hide-subject'] ?? false) === true,
    'language' => $text('language') ?: 'en',
  ];
}

/**
 * The key of a value in the words of a scale: a value as published, "none-given" or "not-recognised". It never guesses.
 */
function rating_key(string $scale, string $value): string {
  if ($value === '') return 'none-given';
  // Longer than any code. Counted as JavaScript counts, with two units for what is beyond U+FFFF.
  $length = preg_match_all('/./us', $value) + preg_match_all('/[\x{10000}-\x{10FFFF}]/u', $value);
  if ($length > 100) return 'not-recognised';
  $spelling = preg_replace('/[' . SPACE . ']*([^\p{L}\p{N}' . SPACE . '])[' . SPACE . ']*/u', '$1', strtolower($value));
  return words()['scales'][$scale]['spellings'][$spelling] ?? 'not-recognised';
}

/** The words of a rating, as HTML: those that the badge will show. */
function rating_words(string $scale, array $options): string {
  $given = given_rating($options);
  $words = in_language(words()['scales'][$scale]['words'], $given['language']);
  $messages = in_language(words()['messages'], $given['language']);
  $key = rating_key($scale, $given['value']);
  $rating = $words['ratings'][$key];
  $is_level = $rating['state'] === 'level';
  $is_known = $rating['explanation'] !== null;
  $code = escape_html($rating['code']);

  if (in_array($given['variant'], ['compact', 'cell', 'dense'], true)) {
    // Within a line the words would only be "not shown".
    if ($key === 'not-recognised') return escape_html($words['notRecognised']);
    if ($is_level && $given['variant'] === 'dense') {
      $signs = array_map(fn($modifier) => ' <b>' . escape_html($modifier['short']) . '</b>', $rating['modifiers']);
      return "<strong>$code</strong>" . implode('', $signs);
    }
    $label = escape_html($is_level || $given['variant'] === 'compact' ? $rating['label'] : $rating['labelAtStart']);
    if (!$is_level) return $code === '' ? $label : "$label ($code)";
    $signs = array_map(fn($modifier) => ', <b>' . escape_html($modifier['brief']) . '</b>', $rating['modifiers']);
    return "<strong>$code</strong> $label" . implode('', $signs);
  }

  $date = date_in_words($given['reviewed'], $messages);
  $label = escape_html($rating['labelAtStart']);
  $lines = ['<b>' . name_html($words, $given) . '</b>'];
  if ($is_level) $lines[] = "<strong>$code</strong><b> $label</b>";
  elseif ($is_known) $lines[] = "<b>$label" . ($code === '' ? '' : " <span>($code)</span>") . '</b>';
  if ($rating['note'] !== '') $lines[] = '<span>' . escape_html($rating['note']) . '</span>';
  foreach ($rating['modifiers'] as $modifier) {
    $name = escape_html($modifier['briefAtStart']);
    $meaning = escape_html($modifier['note']);
    $lines[] = $meaning === '' ? "<span><b>$name</b></span>" : "<span><b>$name:</b> $meaning</span>";
  }
  if ($rating['range'] !== '') {
    $range = escape_html($rating['range']);
    $lines[] = $rating['isOnStrip'] ? "<small><span>$range</span></small>" : "<small>$range</small>";
  }
  if ($date !== '' ? $rating['hasSourceIfDated'] : $rating['hasSource']) {
    $source = $date === '' ? $words['source'] : filled($words['sourceReviewed'], ['date' => $date]);
    $lines[] = '<small>' . escape_html($source) . '</small>';
  }
  $explanation = $is_known && $given['variant'] === 'full' ? explanation_html($rating['explanation'], $words, $given, $date) : '';
  return implode('<br>', $lines) . $explanation;
}

/** The name of the badge, in which that of the programme is marked if it is in another language. */
function name_html(array $words, array $given): string {
  if ($given['subject'] === '' || $given['hide-subject']) return escape_html($words['name']);
  $subject = escape_html($given['subject']);
  $lang = $given['subject-lang'];
  if ($lang !== '' && !is_in_language($words['language'], $lang))
    $subject = '<bdi lang="' . escape_html($lang) . "\">$subject</bdi>";
  return filled(escape_html($words['nameFor']), ['subject' => $subject]);
}

/** The explanation, which only `variant="full"` shows without a control. */
function explanation_html(array $explanation, array $words, array $given, string $date): string {
  $sentences = function (array $list, string $lang = '') {
    $html = '';
    foreach ($list as ['lead' => $lead, 'meaning' => $meaning])
      $html .= "<p$lang>" . ($lead === '' ? '' : '<strong>' . escape_html($lead) . '</strong> ') . escape_html($meaning) . '</p>';
    return $html;
  };
  $html = $explanation['plain'] === '' ? '' : '<p>' . escape_html($explanation['plain']) . '</p>';
  $html .= $sentences($explanation['modifiers']);
  if ($explanation['meanings']) {
    $original = $explanation['original'];
    $html .= '<blockquote><small>' . escape_html($explanation['heading']) . '</small>' . $sentences($explanation['meanings']);
    $html .= ($original ? $sentences($original['meanings'], " lang=\"{$original['language']}\"") : '') . '</blockquote>';
  }
  $reviewed = $date === '' ? $words['notReviewed'] : filled($words['reviewed'], ['date' => $date]);
  $print = escape_html("{$explanation['before']} $reviewed {$explanation['after']}");
  if ($given['href'] !== '') {
    $entry = $given['subject'] === '' ? $words['entry'] : filled($words['entryOf'], ['subject' => $given['subject']]);
    $print .= ' ' . escape_html($words['checkInSource']);
    $print .= ' <a href="' . escape_html($given['href']) . '">' . escape_html($entry) . '</a>';
  }
  return "$html<small>$print</small>";
}
