export { StyleInterpreter } from './style-interpreter.js';
