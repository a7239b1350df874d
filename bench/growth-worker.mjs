/** Reads one kind of input at each size, and answers with the least of three times, in milliseconds. */
import {parentPort, workerData} from 'node:worker_threads';
import {inputs, readers} from './growth-inputs.mjs';

const {reader, shape, sizes} = workerData;
const read = readers[reader];
/** In time of the processor, since others may be at work on the machine. */
const timeOf = (text) => {
  const start = process.cpuUsage();
  read(text);
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
};

// the first run compiles
timeOf(inputs[reader][shape](sizes[1]));
parentPort.postMessage(
  sizes.map((size) => {
    const text = inputs[reader][shape](size);
    return Math.min(...Array.from({length: 3}, () => timeOf(text)));
  }),
);
