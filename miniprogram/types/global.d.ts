// What the build defines, and the files that are not TypeScript.
/// <reference types="@tarojs/taro" />
declare const SERVER: string;
declare module '*.css';
