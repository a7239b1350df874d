/** Ends a run with one plain line, for people and for .ci/run: "N passed, N failed, N skipped". */
export function tallyReporter() {
  return {
    onTestRunFinished({sessions}) {
      const tally = {passed: 0, failed: 0, skipped: 0};
      for (const {testResults, errors = []} of sessions) {
        count(testResults, tally);
        // a file that does not load has no tests, and must count all the same
        tally.failed += errors.length;
      }
      // the progress reporter leaves cursor movements on its last line
      console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
    },
  };
}

function count(suite, tally) {
  for (const test of suite?.tests ?? []) tally[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite?.suites ?? []) count(inner, tally);
}
