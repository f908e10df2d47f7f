export { missing } from '../en/missing';
