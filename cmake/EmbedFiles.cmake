# Writes a C++ file that holds text files as string literals. Run with `cmake -P` by archsheet_embed_files.
# Arguments: OUTPUT, FUNCTION (the C++ function to define), ROOT (paths are named relative to it), FILES (with | between).
string(REPLACE "|" ";" files "${FILES}")
set(entries "")
foreach(file IN LISTS files)
  file(READ "${file}" text)
  file(RELATIVE_PATH name "${ROOT}" "${file}")
  string(APPEND entries "    {\"${name}\", R\"~~~~(${text})~~~~\"},\n")
endforeach()
file(WRITE "${OUTPUT}"
     "// Generated from files of the project; do not edit.\n#include \"base/embedded_file.h\"\n\nnamespace archsheet {\n\n"
     "std::span<const EmbeddedFile> ${FUNCTION}() {\n  static constexpr EmbeddedFile kFiles[] = {\n${entries}  };\n  return kFiles;\n}\n\n"
     "}  // namespace archsheet\n")
