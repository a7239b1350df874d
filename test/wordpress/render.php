<?php
/**
 * What the plug-in writes for a list of cases, without WordPress: php render.php < cases.json > html.json
 * A case is the name of a function of the plug-in, and its arguments.
 */
set_error_handler(function ($level, $message, $file, $line) {
  throw new ErrorException($message, 0, $level, $file, $line);
});
$plugin = dirname(__DIR__, 2) . '/integrations/wordpress/dist/what-works-ratings';
foreach (['text', 'rating', 'card'] as $file) require "$plugin/includes/$file.php";

$written = [];
foreach (json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR) as [$function, $arguments])
  $written[] = call_user_func_array("WhatWorksRatings\\$function", $arguments);
echo json_encode($written, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
