export { check } from '../en/check';
