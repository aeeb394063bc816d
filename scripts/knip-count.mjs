/** Says how many files knip read, so that a run that read none does not look clean. */
export default ({ counters }) => process.stdout.write(`Read ${counters.processed} files\n`);
