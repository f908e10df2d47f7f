export { propose } from '../en/propose';
