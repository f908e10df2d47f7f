export { join } from '../en/join';
