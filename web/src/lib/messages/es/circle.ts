export { circle } from '../en/circle';
