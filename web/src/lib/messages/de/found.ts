export { found } from '../en/found';
