export { assembly } from '../en/assembly';
