// SPDX-License-Identifier: MIT
//
// A program that does nothing, linked with the libraries that archsheet is linked with: what starting costs anyway.
int main() {
  return 0;
}
