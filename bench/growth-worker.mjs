/** Reads one kind of input at each size, and answers with the least of three times, in milliseconds. */
import {parentPort, workerData} from 'node:worker_threads';
import {inputs, readers} from './growth-inputs.mjs';

const {reader, shape, sizes} = workerData;
const read = readers[reader];
const timeOf = (text) => {
  const start = performance.now();
  read(text);
  return performance.now() - start;
};

// the first run compiles
timeOf(inputs[reader][shape](sizes[1]));
parentPort.postMessage(
  sizes.map((size) => {
    const text = inputs[reader][shape](size);
    return Math.min(...Array.from({length: 3}, () => timeOf(text)));
  }),
);
