export { result } from '../en/result';
