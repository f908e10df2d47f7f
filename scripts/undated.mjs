// Takes from a CycloneDX document on standard input what differs each time that it is made.
import { readFileSync } from 'node:fs';

const { serialNumber, ...bom } = JSON.parse(readFileSync(0, 'utf8'));
const { timestamp, ...metadata } = bom.metadata;
const component = { ...metadata.component, name: 'folkmoot-web' };
process.stdout.write(`${JSON.stringify({ ...bom, metadata: { ...metadata, component } }, null, 2)}\n`);
