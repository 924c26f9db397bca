// CommonJS packages of the Nest family require() these ES modules; Jest allows that only once they are evaluated.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
