export { embed } from '../en/embed';
