/** Loaded before a command: prints the time of the processor that it took, and its memory at the most, as it ends. */
process.on('exit', () => {
  const {user, system} = process.cpuUsage();
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stderr.write(`measured: ${((user + system) / 1e6).toFixed(2)} s, ${megabytes} MB\n`);
});
