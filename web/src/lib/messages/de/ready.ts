export { ready } from '../en/ready';
