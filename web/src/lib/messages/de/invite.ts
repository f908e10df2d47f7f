export { invite } from '../en/invite';
