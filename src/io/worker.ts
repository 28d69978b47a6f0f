import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** What a worker is given besides its messages. */
export interface WorkerPorts {
  port: import('node:worker_threads').MessagePort;
  /** Set to 1, and notified, when an answer has been posted. */
  answered: Int32Array;
}

/** Asks and waits, at most so many milliseconds: `undefined` when the worker took longer, or ended. Then it is gone. */
export type Ask = (question: unknown, milliseconds: number) => unknown;

/** Far more than any schema and document need; more than that ends the worker, not the program. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, codeRangeSizeMb: 16 };

/** Starts a worker for what may take time or memory without end. It keeps nothing waiting when the program is done. */
export function startWorker(file: URL): Ask {
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const workerData: WorkerPorts = { port: port2, answered };
  const worker = new Worker(file, { workerData, transferList: [port2], resourceLimits, env: {}, execArgv: [] });
  worker.unref();
  port1.unref();
  // While this thread waits, no event can reach it: that the worker ended shows when the time is over.
  worker.on('error', () => {});
  return (question, milliseconds) => {
    Atomics.store(answered, 0, 0);
    port1.postMessage(question);
    if (Atomics.wait(answered, 0, 0, milliseconds) === 'timed-out') {
      void worker.terminate();
      return undefined;
    }
    return receiveMessageOnPort(port1)?.message;
  };
}
