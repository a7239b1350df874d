/** Reads inputs of a shape at each size, and answers with the times in milliseconds. */
import {parentPort, workerData} from 'node:worker_threads';
import {inputs, readers} from './growth-inputs.mjs';

const {reader, sizes} = workerData;
const read = readers[reader];

/** In time of the processor, since others may be at work on the machine. */
function timeOf(text) {
  const start = process.cpuUsage();
  read(text);
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}

parentPort.on('message', (shape) => {
  // The first run compiles.
  timeOf(inputs[reader][shape](sizes[1]));
  const times = sizes.map((size) => {
    const text = inputs[reader][shape](size);
    // The compiler and the collector of memory take their time beside it, now and then.
    return Math.min(...[1, 2, 3].map(() => timeOf(text)));
  });
  parentPort.postMessage(times);
});
