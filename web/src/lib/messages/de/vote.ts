export { vote } from '../en/vote';
