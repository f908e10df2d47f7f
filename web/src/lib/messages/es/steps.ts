export { steps } from '../en/steps';
